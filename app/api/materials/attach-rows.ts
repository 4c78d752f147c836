import type { Actor } from "#lib/actor";
import { attachFile } from "#lib/materials/commands";
import type { NewFileInput } from "#lib/materials/schema";
import { type Fields, refusal } from "#lib/web/form-action";

/** What each file of a form says of itself; the rest holds for all of them. */
const OWN_FIELDS = ["upload", "title", "kind"];

/**
 * Attaches the files of a form that arrived before it, one after the other and each whole. Where one
 * is refused it gives back that row and those after it, and why: the others are attached.
 */
export async function attachRows(actor: Actor, common: NewFileInput, rows: readonly Fields[]) {
  for (const [at, { upload: uploadId = "", title = "", kind }] of rows.entries()) {
    try {
      const described = { ...common, title, kind: kind as NewFileInput["kind"] };
      await attachFile(actor, { ...described, file: { uploadId } });
    } catch (error) {
      return { fields: namedRows(rows.slice(at)), ...ofFirstRow(refusal(error), at) };
    }
  }
  return null;
}

function namedRows(rows: readonly Fields[]): Fields {
  return Object.fromEntries(
    rows.flatMap((row, at) => OWN_FIELDS.map((name) => [`files.${at}.${name}`, row[name] ?? ""])),
  );
}

function ofFirstRow(refused: ReturnType<typeof refusal>, attached: number) {
  const errors = Object.fromEntries(
    Object.entries(refused.errors).map(([name, text]) => [
      OWN_FIELDS.includes(name) ? `files.0.${name}` : name,
      text,
    ]),
  );
  const before =
    attached === 1 ? "Il primo file è allegato" : `I primi ${attached} file sono allegati`;
  const problem = attached > 0 ? `${before}: restano quelli qui sotto.` : null;
  return { errors, problem: [problem, refused.problem].filter(Boolean).join(" ") || null };
}
