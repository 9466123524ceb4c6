/**
 * Turns what was accepted in a session into its record: 発言録, 合意事項, 役割分担, 持ち越し, and the minutes made of them.
 *
 * <p>{@link entaku.record.Proceedings} is the record as data, without a single name; {@link entaku.record.Frozen} is its
 * bytes and their digest; {@link entaku.record.Minutes} makes documents of it together with the names that may still be
 * known. The same commits give the same bytes.
 */
package entaku.record;
