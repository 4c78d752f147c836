"use client";

import { useState } from "react";
import { FormCheck } from "#components/ui/form-check";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import type { NewsOnMeeting } from "#lib/announcements/queries";
import { announcementTitle } from "#lib/announcements/rules";
import type { ReportedMeeting } from "#lib/reports/queries";

/** Whether a report comes out with a news item that tells of it, and which. */
export function NewsWithReport(props: {
  step: "publish" | "schedule";
  meeting: ReportedMeeting;
  news: readonly NewsOnMeeting[];
  reportId: string;
  /** Who writes a news item here cannot publish it. */
  onlyOthers: boolean;
}) {
  const { step, meeting, news } = props;
  const drafts = news.filter(({ isWaiting, isPublished }) => isWaiting && !isPublished);
  const published = news.filter(({ isPublished }) => isPublished);
  const [isWanted, setWanted] = useState(false);
  const [draft, setDraft] = useState(drafts[0] ? choiceOf(drafts[0]) : "");
  const isPossible = !props.onlyOthers || drafts.length > 0;
  return (
    <div className="mt-4">
      {published.map(({ id, title }) => (
        <p key={id} className="text-base">
          C’è già la notizia <a href={`/redazione/notizie/${id}`}>{title}</a>.
        </p>
      ))}
      {isPossible ? (
        <FormCheck
          name="withNews"
          id={`${step}-with-news`}
          label={published.length > 0 ? "Pubblica un’altra notizia" : "Pubblica anche una notizia"}
          onChange={setWanted}
        />
      ) : (
        <p className="text-base">
          Perché una notizia esca con il resoconto serve che una persona la scriva e un’altra la
          pubblichi:{" "}
          <a href={`/redazione/notizie/nuova?resoconto=${props.reportId}`}>prepara la notizia</a>,
          chi pubblica il resoconto la troverà qui.
        </p>
      )}
      {isWanted && drafts.length > 0 && (
        <FormSelectField
          name="newsDraft"
          id={`${step}-news-draft`}
          label="Quale notizia"
          defaultValue={draft}
          {...(!props.onlyOthers && { none: "Una nuova" })}
          options={drafts.map((item) => ({ value: choiceOf(item), label: item.title }))}
          onChange={setDraft}
        />
      )}
      {isWanted && draft === "" && (
        <>
          <FormTextField
            name="newsTitle"
            id={`${step}-news-title`}
            label="Titolo della notizia"
            maxLength={300}
            rows={2}
            defaultValue={announcementTitle(meeting)}
          />
          <FormTextField
            name="newsLead"
            id={`${step}-news-lead`}
            label="In breve"
            maxLength={1000}
            rows={4}
            defaultValue={meeting.summary}
          />
        </>
      )}
    </div>
  );
}

function choiceOf({ id, version }: NewsOnMeeting): string {
  return `${id}:${version}`;
}
