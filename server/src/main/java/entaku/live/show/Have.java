package entaku.live.show;

import java.util.HashMap;
import java.util.Map;

/** What a line says it has: the run it saw, and the version of each layer. */
record Have(String run, Map<String, Long> versions) {
    /** Layers that one line may name: every table of the largest hall, and the others. */
    private static final int MOST = 1_100;

    private static final Have NOTHING = new Have("", Map.of());

    /** Reads {@code run hall=12 own=7}; what cannot be read counts as nothing. */
    static Have read(String said) {
        if (said == null || said.length() > 20 * MOST) return NOTHING;
        String[] words = said.trim().split(" +");
        if (words.length > MOST) return NOTHING;
        var versions = new HashMap<String, Long>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].lastIndexOf('=');
            boolean number = equals > 0 && words[i].substring(equals + 1).matches("[0-9]{1,15}");
            if (!number) return NOTHING;
            versions.put(words[i].substring(0, equals), Long.parseLong(words[i].substring(equals + 1)));
        }
        return new Have(words[0], versions);
    }

    Long of(String run, String address) {
        return this.run.equals(run) ? versions.get(address) : null;
    }
}
