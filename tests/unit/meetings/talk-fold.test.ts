import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { newSpeaker, type SpeakerDraft } from "#components/meetings/speaker-draft";
import { newTalk, type TalkDraft } from "#components/meetings/talk-draft";
import { TalkFold } from "#components/meetings/talk-fold";
import { lacksSomething, talkLine } from "#components/meetings/talk-line";

const given = (fields: Partial<TalkDraft>, ...speakers: Partial<SpeakerDraft>[]): TalkDraft => ({
  ...newTalk(),
  title: "Saluti",
  ...fields,
  speakers: speakers.map((each, at) => ({ ...newSpeaker(String(at)), ...each })),
});
const ada = { personId: crypto.randomUUID(), personName: "Ada Esempio" };
const body = { organisationId: crypto.randomUUID(), organisationName: "SdS di prova" };

test("a talk in one line says when, what and who", () => {
  const talk = given({ startTime: "09:05" }, ada, { ...body, roleTitle: "operatrici" });
  expect(talkLine(talk)).toEqual({
    time: "9:05",
    title: "Saluti",
    who: "Ada Esempio e operatrici, SdS di prova",
  });
  expect(talkLine(given({ title: " " }))).toMatchObject({
    time: "",
    title: "Intervento senza titolo",
    who: "",
  });
});

test.each<[string, boolean, TalkDraft]>([
  ["complete", false, given({ startTime: "09:00" }, { ...ada, ...body, roleTitle: "direttrice" })],
  ["without anybody", false, given({})],
  ["without a title", true, given({ title: " " })],
  ["with a name that is not chosen", true, given({}, { personName: "Ida Mezzonome" })],
  ["with a body that is not chosen", true, given({}, { ...ada, organisationName: "Zefiro" })],
  ["with nobody where somebody is to be", true, given({}, {})],
  ["with half a position", true, given({ pendingRecordingStart: "12" })],
  [
    "with one role for several people",
    true,
    given(
      {},
      { ...ada, ...body, roleTitle: "educatori" },
      { personId: crypto.randomUUID(), personName: "Ida", ...body, roleTitle: "educatori" },
    ),
  ],
])("a talk %s is looked at: %s", (_, isLooked, talk) => {
  expect(lacksSomething(talk)).toBe(isLooked);
});

test("a complete talk starts folded with its fields in it, one with a gap or an error open", () => {
  const drawn = (props: { isLacking: boolean; hasError: boolean; after?: string }) =>
    renderToStaticMarkup(
      createElement(
        TalkFold,
        {
          talk: given({ startTime: "09:30" }, ada),
          after: props.after,
          isNew: false,
          checked: {},
          settled: 0,
          ...props,
        } as Parameters<typeof TalkFold>[0],
        createElement("input", { id: "campo" }),
      ),
    );
  const folded = drawn({ isLacking: false, hasError: false, after: "10:15" });
  expect(folded).toMatch(/^<details class="[^"]*">/);
  expect(folded).toContain('<input id="campo"/>');
  const [line = ""] = /<summary>.*<\/summary>/.exec(folded) ?? [];
  expect(line.replace(/<[^>]*>/g, "")).toBe("9:30 Saluti · Ada Esempio · prima delle 10:15");
  for (const looked of [
    { isLacking: true, hasError: false },
    { isLacking: false, hasError: true },
  ]) {
    expect(drawn(looked)).toMatch(/^<details [^>]*open=""/);
  }
});
