import { expect, test } from "vitest";
import { problemsOf } from "#lib/editorial/rules";
import { MEETING_WORDS } from "#lib/meetings/messages";
import { meetingDocumentSchema, type SpeakerDocument } from "#lib/meetings/schema";
import { meetingDocument, speaker, talk } from "#tests/support/factories";

/** What a list says of a document, and what is said beside each field. */
function told(document: object) {
  const { error } = meetingDocumentSchema.safeParse(document);
  const problems = error ? problemsOf(error, document, MEETING_WORDS) : [];
  return problems.map(({ message, atField }) => [message, atField]);
}

const saidBy = (...speakers: Partial<SpeakerDocument>[]) =>
  meetingDocument({
    talks: [talk(), talk({ speakers: speakers.map((each) => speaker(each)) })],
  });

test("what is missing is told in a sentence, which names no field beside the field itself", () => {
  const document = meetingDocument({
    title: "",
    summary: " ",
    talks: [talk(), talk({ title: "" })],
  });
  expect(told(document)).toEqual([
    ["Manca il titolo.", "Da scrivere."],
    ["Manca il testo «In breve».", "Da scrivere."],
    ["Manca il titolo dell’intervento 2.", "Da scrivere."],
  ]);
});

test("what is wrong is told after its place", () => {
  const sentence = "Scrivere un indirizzo come https://esempio.it.";
  expect(told(meetingDocument({ recordingUrl: "da chiedere" }))).toEqual([
    ["Registrazione: scrivere un indirizzo come https://esempio.it.", sentence],
  ]);
});

test("who speaks is called by name, or by the place in the talk", () => {
  const nobody = { personId: null, roleTitle: null, organisationId: null, organisationName: null };
  const messages = told(saidBy({ ...nobody, pendingName: "Ida Mezzonome" }, nobody)).map(
    ([message]) => message,
  );
  expect(messages).toEqual([
    "Intervento 2, Ida Mezzonome: la persona va scelta tra quelle proposte, o creata.",
    "Intervento 2, seconda persona: scrivere il nome, oppure il ruolo e l’ente (operatrici, Società della Salute).",
  ]);
});

test("a role at a body that is not chosen yet lacks the body, and no name", () => {
  const role = { personId: null, roleTitle: "operatrici", organisationId: null };
  expect(told(saidBy({ ...role, organisationName: "SdS di prova" }))).toEqual([
    [
      "Intervento 2, prima persona, ente: l’ente va scelto tra quelli proposti, o creato.",
      "L’ente va scelto tra quelli proposti, o creato.",
    ],
  ]);
  const body = { organisationId: crypto.randomUUID(), organisationName: "SdS di prova" };
  expect(told(saidBy({ personId: null, roleTitle: null, ...body }))).toHaveLength(1);
});
