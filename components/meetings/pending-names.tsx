"use client";

import { useEffect, useRef, useState } from "react";
import { type CreatedRecord, CreatedRecords } from "#components/meetings/created-records";
import type { OrganisationOption, PersonOption } from "#components/meetings/speaker-draft";
import type { SpeakerSources } from "#components/meetings/speaker-field";
import type { TalkDraft } from "#components/meetings/talk-draft";
import {
  NAMES_BOX,
  type Named,
  namedIn,
  nameKey,
  unknownNames,
  withChosen,
} from "#components/meetings/talk-names";
import { formatNumber } from "#lib/format";
import { splitName } from "#lib/names/rules";

type Row = Named & { likely: readonly (PersonOption | OrganisationOption)[] };

/**
 * The names of a programme that belong to nobody yet, each once: who they may be, or one press to
 * enter them. What is decided holds for every talk that has the name.
 */
export function PendingNames(props: {
  talks: readonly TalkDraft[];
  onChange: (talks: TalkDraft[]) => void;
  sources: SpeakerSources;
  /** Grows when a programme was taken: then one goes on with its names. */
  round: number;
}) {
  const { talks, sources, round } = props;
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [created, setCreated] = useState<readonly CreatedRecord[]>([]);
  const told = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const latest = useRef(talks);
  latest.current = talks;
  const count = namedIn(talks).length;

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem("");
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "Riprovare tra poco.");
    }
    setBusy(false);
  };
  const look = () =>
    run(async () => {
      const found: Row[] = [];
      for (const { kind, name } of namedIn(latest.current)) {
        const likely =
          kind === "person"
            ? await sources.likelyPeople(name)
            : await sources.likelyOrganisations(name);
        found.push({ kind, name, likely });
        setRows([...found]);
      }
    });
  const lookAgain = useRef(look);
  lookAgain.current = look;
  useEffect(() => {
    if (namedIn(latest.current).length > 0) void lookAgain.current();
    if (round > 0) heading.current?.focus();
  }, [round]);

  const settle = (row: Row, option: PersonOption | OrganisationOption) => {
    latest.current = withChosen(latest.current, row, option);
    props.onChange([...latest.current]);
  };
  const create = async (row: Row): Promise<CreatedRecord> => {
    const option = await createdFor(row, sources);
    settle(row, option);
    return { kind: row.kind, id: option.id, name: option.label };
  };
  const createAll = (wanted: readonly Row[]) =>
    run(async () => {
      const made: CreatedRecord[] = [];
      try {
        for (const row of wanted) made.push(await create(row));
      } finally {
        setCreated(made);
      }
    });
  // The button that had the focus is gone with what it did.
  useEffect(() => {
    if (created.length > 0 && document.activeElement === document.body) told.current?.focus();
  }, [created]);
  const pending = new Set(namedIn(talks).map(nameKey));
  const shown = rows.filter((row) => pending.has(nameKey(row)));
  const unknown = shown.filter(({ likely }) => likely.length === 0);

  return (
    <>
      {count > 0 && (
        <section
          aria-labelledby={NAMES_BOX}
          className="my-6 border-l-4 border-warm bg-warm-pale px-4 py-3"
        >
          <h3 id={NAMES_BOX} ref={heading} tabIndex={-1} className="font-bold">
            {unknownNames(count)}
          </h3>
          <p className="text-base">
            Per ogni nome si sceglie una scheda che c’è già, o se ne crea una nuova, che si vedrà
            nelle pagine Persone ed Enti insieme con l’incontro.
          </p>
          <ul>
            {shown.map((row) => (
              <li key={nameKey(row)} className="flex flex-wrap items-center gap-2 py-1">
                <span className="font-bold">{row.name}</span>
                {row.likely.slice(0, 3).map((option) => (
                  <button
                    key={option.id}
                    type="button"
                    className="tool"
                    disabled={isBusy}
                    onClick={() => settle(row, option)}
                  >
                    È {option.label}
                    {option.detail && `, ${option.detail}`}
                  </button>
                ))}
                <button
                  type="button"
                  className="tool"
                  disabled={isBusy}
                  onClick={() => void createAll([row])}
                >
                  {row.kind === "person" ? "Crea la persona" : "Crea l’ente"}
                  <span className="sr-only"> {row.name}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="mt-2 flex flex-wrap gap-3">
            {unknown.length > 1 && (
              <button
                type="button"
                className="button"
                disabled={isBusy}
                onClick={() => void createAll(unknown)}
              >
                Crea le schede nuove ({formatNumber(unknown.length)})
              </button>
            )}
            <button
              type="button"
              className="button quiet"
              disabled={isBusy}
              onClick={() => void look()}
            >
              {isBusy
                ? "Un momento…"
                : shown.length > 0
                  ? "Cerca di nuovo i nomi"
                  : "Cerca questi nomi"}
            </button>
          </p>
          <p role="alert" className="font-bold text-danger">
            {problem}
          </p>
        </section>
      )}
      <div ref={told} role="status" tabIndex={-1} className="text-base">
        {created.length > 0 && <CreatedRecords records={created} />}
      </div>
    </>
  );
}

function createdFor(
  { kind, name }: Row,
  sources: SpeakerSources,
): Promise<PersonOption | OrganisationOption> {
  if (kind === "organisation") return sources.createOrganisation(name);
  const { givenName, familyName } = splitName(name);
  if (!givenName) throw new Error(`Di «${name}» serve anche il nome: completarlo sotto.`);
  return sources.createPerson({ givenName, familyName });
}
