package entaku.session;

import java.util.List;

/**
 * One accepted command and what followed from it, as it is folded.
 *
 * @param stream the stream it is in
 * @param seq place in its stream, from 1
 * @param author who asked; a mask where names are hidden
 * @param conducts whether the author conducts: then it is an act that can be undone
 * @param type the command's wire name
 */
public record Accepted(
        String stream, long seq, long at, String author, boolean conducts, String type, List<Event> events) {}
