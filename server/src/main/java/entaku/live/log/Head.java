package entaku.live.log;

/**
 * The end of one stream, as far as it is known.
 *
 * @param seq place of the last commit, 0 when there is none
 * @param hash what the next commit names as its predecessor
 * @param ended whether the last commit is an end mark: nothing follows
 */
public record Head(long seq, String hash, boolean ended) {}
