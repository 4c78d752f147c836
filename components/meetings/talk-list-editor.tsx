"use client";

import { useRef } from "react";
import { focusSoon } from "#components/meetings/focus-soon";
import { newTalk, type TalkDraft } from "#components/meetings/talk-draft";
import { TalkFields, type TalkSurroundings } from "#components/meetings/talk-fields";
import { TalkFold } from "#components/meetings/talk-fold";
import { lacksSomething } from "#components/meetings/talk-line";
import { inOrder, outOfOrder } from "#components/meetings/talk-order";
import { SortableList } from "#components/ui/sortable-list";

/** The programme as it is written: talks in order, each folded until it is worked on. */
export function TalkListEditor(
  props: TalkSurroundings & {
    onChange: (talks: TalkDraft[]) => void;
    /** Another each time that it is looked for what is wrong. */
    checked: object;
    /** Grows when names were decided for all talks at once. */
    settled: number;
  },
) {
  const { talks, onChange, checked, settled, ...surroundings } = props;
  const early = outOfOrder(talks);
  /** Copies are made to be changed. */
  const copies = useRef(new Set<string>());
  const hasError = (talk: TalkDraft) =>
    [...(props.errors?.keys() ?? [])].some((field) => field.startsWith(`${talk.id}-`));
  return (
    <div>
      <SortableList
        items={talks}
        onChange={onChange}
        keyOf={(talk) => talk.id}
        nameOf={(talk) => talk.title || "Intervento senza titolo"}
        copyOf={(talk) => {
          const id = crypto.randomUUID();
          copies.current.add(id);
          const speakers = talk.speakers.map((each) => ({ ...each, key: crypto.randomUUID() }));
          return { ...talk, id, speakers };
        }}
      >
        {(talk) => (
          <TalkFold
            talk={talk}
            after={early.get(talk.id)}
            isLacking={lacksSomething(talk)}
            isNew={copies.current.has(talk.id)}
            hasError={hasError(talk)}
            checked={checked}
            settled={settled}
          >
            <TalkFields
              {...surroundings}
              talk={talk}
              talks={talks}
              after={early.get(talk.id)}
              set={(change) =>
                onChange(talks.map((each) => (each.id === talk.id ? { ...each, ...change } : each)))
              }
            />
          </TalkFold>
        )}
      </SortableList>
      <p className="mt-4 flex flex-wrap gap-3">
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            const talk = newTalk();
            onChange([...talks, talk]);
            focusSoon(`${talk.id}-startTime`);
          }}
        >
          Aggiungi un intervento
        </button>
        {early.size > 0 && (
          <button type="button" className="button quiet" onClick={() => onChange(inOrder(talks))}>
            Metti in ordine di ora
          </button>
        )}
      </p>
    </div>
  );
}
