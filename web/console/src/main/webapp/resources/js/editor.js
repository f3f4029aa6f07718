// The editor of the workbench: a text area stays where modules do not load.
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, highlightActiveLine, drawSelection } from '@codemirror/view';
import { StreamLanguage, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { tags } from '@lezer/highlight';

// .conf files: comments, stanzas, keys; a value goes on where its line ends with a backslash.
const conf = StreamLanguage.define({
  startState: () => ({ value: false }),
  token(stream, state) {
    if (stream.sol() && !state.value) {
      if (stream.match(/^\s*#.*/)) {
        return 'comment';
      }
      if (stream.match(/^\s*\[.*\]\s*$/)) {
        return 'heading';
      }
      if (stream.match(/^[^=]+?(?=\s*=)/)) {
        return 'propertyName';
      }
    }
    if (!state.value && stream.match(/^\s*=\s*/)) {
      state.value = !stream.eol();
      return 'operator';
    }
    if (stream.match(/^\(\?<\w+>/)) {
      return 'variableName';
    }
    const character = stream.next();
    if (stream.eol()) {
      state.value = character === '\\';
    }
    return state.value || stream.eol() ? 'string' : null;
  },
  blankLine(state) {
    state.value = false;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--minor)' },
  { tag: tags.heading, color: 'var(--busy)', fontWeight: 'bold' },
  { tag: tags.propertyName, color: 'var(--main)' },
  { tag: tags.operator, color: 'var(--minor)' },
  { tag: tags.variableName, color: 'var(--good)', fontWeight: 'bold' },
  { tag: tags.string, color: 'var(--ink)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--field)', color: 'var(--ink)', border: '1px solid #7d8896', borderRadius: '6px', fontSize: '.85rem' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace', maxHeight: '36rem', minHeight: '16rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--minor)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 3px 0 0 var(--main)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--mark-0)' },
  '.cm-tooltip': { backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)' },
});

const texts = JSON.parse(document.body.dataset.texts || '{}');
const place = document.querySelector('[data-editor]');
const area = place && document.getElementById(place.dataset.editor);
if (area) {
  const state = document.getElementById('lint-state');

  const check = async (view) => {
    const sent = new URLSearchParams({ path: place.dataset.path, content: view.state.doc.toString() });
    let answer;
    try {
      const response = await fetch(place.dataset.lint, { method: 'POST', body: sent, credentials: 'same-origin', redirect: 'manual' });
      if (response.type === 'opaqueredirect') {
        state.textContent = texts['logged-out'];
        return [];
      }
      answer = await response.json();
    } catch {
      state.textContent = texts['not-checked'];
      return [];
    }
    if (answer.refused) {
      state.textContent = answer.refused;
      return [];
    }
    const n = answer.findings.length;
    state.textContent = n === 0 ? texts['checked-clean'] : texts['checked-found'] + ' ' + n;
    return answer.findings.map((finding) => {
      const line = view.state.doc.line(Math.min(Math.max(1, finding.line), view.state.doc.lines));
      return {
        from: line.from,
        to: line.to,
        severity: finding.severity === 'info' ? 'info' : finding.severity,
        source: finding.code,
        message: `${finding.message} ${finding.next}`,
      };
    });
  };

  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        EditorView.cspNonce.of(place.dataset.nonce),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        place.dataset.path.endsWith('.conf') || place.dataset.path.endsWith('.meta') ? conf : [],
        syntaxHighlighting(colours),
        look,
        lintGutter(),
        linter(check, { delay: 1200 }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': area.getAttribute('aria-label'), tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            area.value = update.state.doc.toString();
          }
        }),
      ],
    }),
  });
  area.hidden = true;
  view.dom.dataset.ready = 'true';
}
