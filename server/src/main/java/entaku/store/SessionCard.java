package entaku.store;

import java.util.Map;

/**
 * Describes a session on the outside: what it is called and where it belongs; what happens in it are its commits.
 *
 * @param id id of the session, made by the client, without a slash
 * @param code six digits for joining, unique among the sessions that hold one
 * @param title what people see
 * @param area path of its area, for example {@code 見本市/北区}
 * @param template id of the template it was made from
 * @param agenda the agenda as plain JSON values
 * @param status a word of the caller's, for example {@code open}
 * @param createdAt epoch milliseconds
 * @param createdBy who created it
 * @param retention retention class, a word of the caller's
 */
public record SessionCard(
        String id,
        String code,
        String title,
        String area,
        String template,
        Map<String, Object> agenda,
        String status,
        long createdAt,
        String createdBy,
        String retention) {}
