/**
 * Reads a facilitation template into an agenda, or says which line is wrong; changes one, and writes it as a file.
 *
 * <p>A template is a YAML file in {@code facilitation-templates/}; {@code template.schema.json} beside it tells an
 * editor the same rules that are kept here. {@link entaku.templates.Schema} makes it, and
 * {@link entaku.templates.KindsPage} the page about the kinds, from the settings that the kinds declare.
 */
package entaku.templates;
