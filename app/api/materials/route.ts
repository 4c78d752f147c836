import { isNewsroom } from "#lib/actor";
import { DomainError } from "#lib/errors";
import { FILE_FAILURES } from "#lib/files/messages";
import { FORM_BYTES } from "#lib/files/schema";
import { isId } from "#lib/ids";
import { discardIncoming } from "#lib/infra/incoming-file";
import { addMaterialVersion, attachFile } from "#lib/materials/commands";
import type { NewFileInput } from "#lib/materials/schema";
import type { BroughtFile } from "#lib/uploads/commands";
import { type Fields, refusal } from "#lib/web/form-action";
import { echoForm } from "#lib/web/form-echo";
import { rowsOf } from "#lib/web/form-rows";
import type { FormState } from "#lib/web/form-state";
import { readForm, type SentForm } from "#lib/web/multipart";
import { currentSession } from "#lib/web/session";
import { attachRows } from "./attach-rows";

/**
 * The forms of a meeting's materials that send a file: a new one, or a new version of one. They are
 * plain forms, so the answer is always a way back to their page.
 */
export async function POST(request: Request) {
  const meetingId = new URL(request.url).searchParams.get("incontro") ?? "";
  if (!isId(meetingId)) return new Response(null, { status: 404 });
  const page = `/redazione/incontri/${meetingId}/materiali`;
  const actor = (await currentSession())?.actor;
  if (!actor) return seeOther(`/accedi?${new URLSearchParams({ callbackUrl: page })}`);
  if (!isNewsroom(actor)) return new Response(null, { status: 404 });
  let form: SentForm = { fields: {}, file: null };
  try {
    form = await readForm(request, FORM_BYTES);
    const { id = "", version = "", note = "", upload: _upload, ...fields } = form.fields;
    const described = { ...(fields as unknown as NewFileInput), note, meetingId };
    const rows = rowsOf(fields, "files");
    if (rows.length > 0) {
      const left = await attachRows(actor, described, rows);
      if (left) return comeBack(page, { ...withoutRows(form.fields), ...left.fields }, left);
    } else if (id) await addMaterialVersion(actor, { id, version, note, file: fileOf(form) });
    else await attachFile(actor, { ...described, file: fileOf(form) });
    return seeOther(`${page}?esito=${id ? "versione" : "allegato"}`);
  } catch (error) {
    if (form.file && form.file !== "too big") await discardIncoming(form.file.incoming);
    return comeBack(page, form.fields, refusal(error));
  }
}

/** Leads back to the form with what was typed. A file that arrived before is named in it. */
function comeBack(
  page: string,
  { id, version: _version, ...typed }: Fields,
  refused: Pick<FormState, "problem" | "errors">,
): Response {
  const values = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]]));
  const name = id ? `versione-${id}` : "file";
  const { problem, errors } = refused;
  const { mark, cookie } = echoForm({ form: name, values, problem, errors });
  return seeOther(`${page}?modulo=${mark}#${encodeURIComponent(name)}`, cookie);
}

function withoutRows(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("files.")));
}

/** What scripts sent in pieces before is only named here. */
function fileOf({ file, fields }: SentForm): BroughtFile {
  if (!file && fields.upload) return { uploadId: fields.upload };
  if (file && file !== "too big") return file;
  throw new DomainError("invalid", FILE_FAILURES[file ? "too_big" : "missing"], "file");
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location });
  if (cookie) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
