package org.tafoundry.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.synth.format.FormatDetector;
import org.tafoundry.table.Tables;

class LayoutMatcherTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the quick brown fox jumps over 3 lazy dogs",
                "2021-01-01 10:00:00 INFO main Starting service on port 8080",
                "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z",
                "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24",
                "Jan  1 00:00:01 host gated[12]: Barrier refused for tern from 192.0.2.1 port 22 ssh2"
            })
    void leavesOthersAlone(String event) {
        assertThat(LayoutMatcher.of(Tables.shipped())
                        .match(FormatDetector.detect(List.of(event), event).payloads().values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .isEmpty();
    }
}
