import type { AccountActor } from "#lib/actor";
import { DomainError, isNotFound } from "#lib/errors";
import { FILE_FAILURES } from "#lib/files/messages";
import { FORM_BYTES } from "#lib/files/schema";
import { discardIncoming } from "#lib/infra/incoming-file";
import { type BroughtFile, holdSent } from "#lib/uploads/commands";
import { attachedBefore, errorsOfFirstRow, fileRowsOf, rowsLeft } from "#lib/web/file-rows";
import { refusal } from "#lib/web/form-action";
import { echoForm } from "#lib/web/form-echo";
import type { FormState } from "#lib/web/form-state";
import { readForm, type SentForm } from "#lib/web/multipart";
import { currentSession } from "#lib/web/session";

type Fields = Record<string, string>;

interface FileForm {
  /** The page of the form, to which every answer leads back. */
  page: string;
  /** Which of the page's forms it is, where it has several of the kind. */
  form: (fields: Fields) => string;
  /** Whose existence is nobody else's business: they find nothing here. */
  may: (actor: AccountActor) => boolean | Promise<boolean>;
}

/** Does what a form asks for; answers what to say on the page, or where else to go. */
type Work<File> = (
  actor: AccountActor,
  sent: Pick<SentForm, "fields" | "lists">,
  file: File,
) => Promise<string>;

type Asked =
  | { optional?: false; work: Work<BroughtFile> }
  /** The rest of the form may be sent without a file. */
  | { optional: true; work: Work<BroughtFile | null> };

/**
 * Answers a plain form that brings a file, or names one that scripts sent in pieces before. If it
 * comes back with a refusal, the file has not to be sent again.
 */
export async function answerFileForm(request: Request, given: FileForm & Asked): Promise<Response> {
  const { page } = given;
  const actor = (await currentSession())?.actor;
  if (!actor) return seeOther(`/accedi?${new URLSearchParams({ callbackUrl: page })}`);
  if (!(await given.may(actor))) return new Response(null, { status: 404 });
  let sent: SentForm = { fields: {}, lists: {}, file: null };
  let held: Fields = {};
  try {
    sent = await readForm(request, FORM_BYTES);
    const rows = fileRowsOf(sent);
    if (rows.length > 0) return await answerRows(actor, sent, rows, given);
    const { upload = "", uploadName = "" } = sent.fields;
    held = upload ? { upload, uploadName } : {};
    if (sent.file && sent.file !== "too big") {
      const { name } = sent.file;
      held = { upload: (await holdSent(actor, sent.file)).uploadId, uploadName: name };
    }
    const outcome = await doWork(given, actor, sent, held.upload);
    return seeOther(addressAfter(outcome, page));
  } catch (error) {
    if (isNotFound(error)) return new Response(null, { status: 404 });
    const told = refusal(error);
    // What is wrong with the file itself is not healed by sending it again.
    if (told.errors.file) held = {};
    const { version: _version, upload: _upload, uploadName: _name, ...typed } = sent.lists;
    const kept = Object.entries(held).map(([name, text]) => [name, [text]]);
    const values = { ...typed, ...Object.fromEntries(kept) };
    return comeBack(given, sent, values, told);
  } finally {
    if (sent.file && sent.file !== "too big") await discardIncoming(sent.file.incoming);
  }
}

/**
 * Answers a form of several files, one after the other and each whole. Where one is refused the form
 * comes back with that and those after it.
 */
async function answerRows(
  actor: AccountActor,
  sent: SentForm,
  rows: readonly Pick<SentForm, "fields" | "lists">[],
  given: FileForm & Asked,
): Promise<Response> {
  let outcome = "";
  for (const [at, row] of rows.entries()) {
    try {
      outcome = await given.work(actor, row, { uploadId: row.fields.upload ?? "" });
    } catch (error) {
      if (isNotFound(error)) throw error;
      const told = refusal(error);
      const problem = [attachedBefore(at), told.problem].filter(Boolean).join(" ") || null;
      const { version: _version, ...values } = rowsLeft(sent, rows.slice(at));
      const errors = errorsOfFirstRow(told.errors);
      return comeBack(given, sent, values, { problem, errors });
    }
  }
  return seeOther(addressAfter(outcome, given.page));
}

const addressAfter = (outcome: string, page: string) =>
  outcome.startsWith("/") ? outcome : `${page}?esito=${outcome}`;

function comeBack(
  given: FileForm,
  sent: SentForm,
  values: Record<string, string[]>,
  { problem, errors }: Pick<FormState, "problem" | "errors">,
): Response {
  const form = given.form(sent.fields);
  const { mark, cookie } = echoForm({ form, values, problem, errors });
  return seeOther(`${given.page}?modulo=${mark}#${encodeURIComponent(form)}`, cookie);
}

function doWork(given: Asked, actor: AccountActor, sent: SentForm, uploadId: string | undefined) {
  const file = uploadId ? { uploadId } : null;
  if (given.optional && (file || !sent.file)) return given.work(actor, sent, file);
  if (file) return given.work(actor, sent, file);
  throw new DomainError("invalid", FILE_FAILURES[sent.file ? "too_big" : "missing"], "file");
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location });
  if (cookie) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
