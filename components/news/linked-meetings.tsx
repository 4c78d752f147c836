"use client";

import { useState } from "react";
import { Combobox } from "#components/ui/combobox";
import type { MeetingSuggestion } from "#lib/directory/queries";
import { formatShortDay } from "#lib/format";

/** The meetings a page tells of: found as one types, each can be taken away again. */
export function LinkedMeetings(props: {
  id: string;
  meetings: readonly MeetingSuggestion[];
  onChange: (meetings: MeetingSuggestion[]) => void;
}) {
  const { id, meetings, onChange } = props;
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const add = (meeting: MeetingSuggestion) => {
    setText("");
    if (meetings.some((known) => known.id === meeting.id)) {
      return setSaid(`«${meeting.title}» è già collegato.`);
    }
    onChange([...meetings, meeting]);
    setSaid(`«${meeting.title}» collegato.`);
  };
  const remove = (meeting: MeetingSuggestion) => {
    onChange(meetings.filter((known) => known.id !== meeting.id));
    setSaid(`«${meeting.title}» tolto.`);
    // The button that had the focus is gone.
    document.getElementById(id)?.focus();
  };
  return (
    <div className="my-6">
      <Combobox
        id={id}
        label="Incontri collegati"
        hint="Scrivere parole del titolo, o l’anno. Chi legge vede solo gli incontri pubblicati."
        text={text}
        onText={setText}
        source={suggest}
        onChoose={(option) => add(option.meeting)}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      {meetings.length > 0 && (
        <ul className="mt-2 max-w-[36rem]">
          {meetings.map((meeting) => (
            <li
              key={meeting.id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2"
            >
              <span className="min-w-0">
                {meeting.title}
                <span className="block text-base text-soft">{formatShortDay(meeting.day)}</span>
              </span>
              <button type="button" className="tool" onClick={() => remove(meeting)}>
                Togli<span className="sr-only"> «{meeting.title}»</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function suggest(text: string, signal: AbortSignal) {
  const address = `/redazione/suggerimenti/incontri?${new URLSearchParams({ q: text })}`;
  const answer = await fetch(address, { signal, cache: "no-store" });
  if (!answer.ok) throw new Error(`Suggestions answered ${answer.status}`);
  const meetings: MeetingSuggestion[] = await answer.json();
  return meetings.map((meeting) => ({
    id: meeting.id,
    label: meeting.title,
    detail: formatShortDay(meeting.day),
    meeting,
  }));
}
