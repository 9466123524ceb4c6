package entaku.live.show;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ear;
import entaku.live.Watch;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many are connected, told in steps where names are hidden: a phone that comes back may bring a word along. */
class HereTest {
    private static final int PEOPLE = 12;

    private final Hall hall = Hall.with(
                    Hall.step("open", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                    Hall.step("talk", "dialogue", Names.SHOWN, Map.of()))
            .participants(PEOPLE);
    private final List<Watch> lines = new ArrayList<>();

    private Watch comes(Audience audience, String seat) {
        Watch line = audience.show.watch(audience.ear(), seat, null);
        lines.add(line);
        return line;
    }

    /** Lets some seconds pass; lists what was told of the connected meanwhile, frame by frame. */
    private static List<Integer> told(Audience audience, Ear desk) {
        audience.turns.pass(5_000);
        return desk.heard(audience.turns).stream()
                .filter(frame -> Ear.address(frame).equals("here"))
                .map(frame -> Ear.body(frame).getInteger("seats"))
                .toList();
    }

    @Test
    void one_or_two_who_come_or_go_are_told_by_no_frame_until_the_room_moves_on() {
        try (Audience audience = new Audience(hall)) {
            Ear desk = audience.ear();
            audience.show.watch(desk, Hall.FACILITATOR, null).here();
            for (int i = 1; i <= 6; i++) comes(audience, "p" + i);
            assertThat(told(audience, desk)).containsExactly(7);

            comes(audience, "p7");
            assertThat(told(audience, desk)).isEmpty();
            comes(audience, "p8");
            assertThat(told(audience, desk)).isEmpty();
            comes(audience, "p9");
            assertThat(told(audience, desk)).containsExactly(10);
            for (int i = 0; i < 2; i++) lines.get(i).stop();
            assertThat(told(audience, desk)).isEmpty();
            lines.get(2).stop();
            assertThat(told(audience, desk)).containsExactly(7);
            comes(audience, "p10");
            assertThat(told(audience, desk)).isEmpty();

            hall.next();
            audience.became();
            assertThat(told(audience, desk)).containsExactly(8);
            comes(audience, "p11");
            assertThat(told(audience, desk)).containsExactly(9);
        }
    }

    @Test
    void the_version_of_what_one_alone_sees_tells_nothing_of_how_many_others_came() {
        try (Audience audience = new Audience(hall)) {
            Ear first = audience.ear();
            audience.show.watch(first, "p1", null).stop();
            long before = own(audience, first);
            for (int i = 2; i <= PEOPLE; i++) comes(audience, "p" + i).stop();
            Ear again = audience.ear();
            audience.show.watch(again, "p1", null);
            assertThat(own(audience, again)).isEqualTo(before + 1);
        }
    }

    private static long own(Audience audience, Ear ear) {
        return ear.heard(audience.turns).stream()
                .filter(frame -> Ear.address(frame).equals("own"))
                .map(frame -> Ear.body(frame).getLong("v"))
                .findFirst()
                .orElseThrow();
    }
}
