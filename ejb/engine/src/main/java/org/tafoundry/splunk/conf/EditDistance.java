package org.tafoundry.splunk.conf;

/** How many single-letter changes, losses, additions or swaps of neighbours lie between two words. */
public final class EditDistance {

    private static final int LONGEST = 100;

    private EditDistance() {}

    /** The distance; words longer than {@value #LONGEST} characters are compared by their beginning. */
    public static int between(String first, String second) {
        String a = first.substring(0, Math.min(first.length(), LONGEST));
        String b = second.substring(0, Math.min(second.length(), LONGEST));
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
