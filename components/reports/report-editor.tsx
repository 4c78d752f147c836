"use client";

import type { ReactNode } from "react";
import type { EditedDraft, EditingActions } from "#components/editorial/editing-actions";
import { EditingFrame } from "#components/editorial/editing-frame";
import { useEditing } from "#components/editorial/use-editing";
import { meetingFieldId } from "#components/meetings/meeting-form";
import { NewsWithReport } from "#components/reports/news-with-report";
import { ReportText } from "#components/reports/report-text";
import { ReportedMeeting } from "#components/reports/reported-meeting";
import { textError, textFieldIdOf } from "#components/rich-text/undescribed";
import { FormCheck } from "#components/ui/form-check";
import type { NewsOnMeeting } from "#lib/announcements/queries";
import type { IsoDay } from "#lib/clock";
import { WITH_NEWS } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import { isOutcomeOpen } from "#lib/meetings/rules";
import type { ReportedMeeting as Meeting } from "#lib/reports/queries";
import { mayBecomeHeld } from "#lib/reports/rules";
import type { ReportDocument } from "#lib/reports/schema";

/** The report of a meeting while it is written. */
export function ReportEditor(props: {
  draft: EditedDraft;
  document: ReportDocument;
  meeting: Meeting;
  news: readonly NewsOnMeeting[];
  /** A news item that comes out with it already. */
  newsWith: { id: string } | null;
  onlyOthers: boolean;
  actions: EditingActions;
  timeZone: string;
  today: IsoDay;
  outcome: string | undefined;
  /** The text as it is shown until the editor runs. */
  children: ReactNode;
}) {
  const { draft, actions, meeting, newsWith } = props;
  const editing = useEditing<ReportDocument>({
    draft,
    actions,
    initial: props.document,
    toDocument: (form) => form,
  });
  const { form, change, problems } = editing;
  // Whoever wrote that could not publish it where a second person is asked for.
  const mayHold = !props.onlyOthers && mayBecomeHeld(meeting, props.today);
  return (
    <EditingFrame
      draft={draft}
      editing={editing}
      actions={actions}
      timeZone={props.timeZone}
      outcome={props.outcome}
      fieldIdOf={textFieldIdOf}
      publicPath={meeting.isPublished ? `/incontri/${meeting.slug}#resoconto` : null}
      publishFields={(step) => (
        <>
          {step === "publish" && mayHold && (
            <FormCheck
              name="meetingHeld"
              label="Segna l’incontro come svolto"
              hint="Il giorno è passato, ma l’incontro risulta ancora in programma."
              defaultChecked
            />
          )}
          {newsWith ? (
            <p className="mt-4 text-base">
              Con il resoconto esce <a href={`/redazione/notizie/${newsWith.id}`}>una notizia</a>.
            </p>
          ) : step === "publish" && !meeting.isPublished ? (
            <p className="mt-4 text-base">
              Una notizia può uscire con il resoconto quando è pubblico anche l’incontro.
            </p>
          ) : (
            <NewsWithReport
              step={step}
              reportId={props.draft.id}
              meeting={meeting}
              news={props.news}
              onlyOthers={props.onlyOthers}
            />
          )}
        </>
      )}
      afterwards={
        <>
          {props.outcome === WITH_NEWS && <NewsOut news={props.news} />}
          {isOutcomeOpen(meeting, props.today) && <OutcomeAsked meeting={meeting} />}
        </>
      }
      links={
        <li>
          <a href={`/redazione/incontri/${meeting.id}`}>L’incontro</a>
        </li>
      }
    >
      <ReportedMeeting meeting={meeting} />
      <ReportText
        text={form.body}
        readOnly={!draft.can.write}
        {...textError(problems, form.body)}
        onChange={(body) => change({ body })}
      >
        {props.children}
      </ReportText>
    </EditingFrame>
  );
}

function NewsOut({ news }: { news: readonly NewsOnMeeting[] }) {
  return news
    .filter(({ isPublished }) => isPublished)
    .map(({ id, title }) => (
      <span key={id} className="block">
        La notizia: <a href={editorPath({ kind: "news_item", id })}>{title}</a>
      </span>
    ));
}

/** What was told of is over: without its outcome the meeting is on no page of who spoke there. */
function OutcomeAsked({ meeting }: { meeting: Meeting }) {
  return (
    <span className="block">
      L’incontro risulta ancora in programma:{" "}
      <a href={`${editorPath({ kind: "meeting", id: meeting.id })}#${meetingFieldId("status")}`}>
        indicare che si è svolto
      </a>
    </span>
  );
}
