import { CalledOffNotice } from "#components/meetings/called-off-notice";
import { audienceOf, MeetingDate } from "#components/meetings/meeting-facts";
import { MeetingKind } from "#components/meetings/meeting-kind";
import { MetaList } from "#components/ui/meta-list";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import type { ParticipationDetails } from "#lib/published-meetings/queries";

/** How to take part in a meeting: the way in for members, for others how to become one. */
export function ParticipationPage(props: { meeting: ParticipationDetails; zoneCount: number }) {
  const { meeting, zoneCount } = props;
  const isOff = meeting.state === "postponed" || meeting.state === "cancelled";
  return (
    <PageHead
      kind={<MeetingKind {...meeting} />}
      demonstration={meeting.demonstration}
      title={meeting.title}
      notice={isOff ? <CalledOffNotice {...meeting} /> : null}
    >
      <MetaList
        facts={[
          { term: isOff ? "Era previsto" : "Quando", value: <MeetingDate {...meeting} /> },
          { term: "Dove", value: meeting.venue },
          { term: "Per", value: audienceOf(meeting, zoneCount) },
        ]}
      />
      <WayIn meeting={meeting} />
      <p className="mt-8">
        <a href={`/incontri/${meeting.slug}`}>Pagina dell’incontro, con il programma</a>
      </p>
    </PageHead>
  );
}

function WayIn({ meeting }: { meeting: ParticipationDetails }) {
  const { state, mode, joinUrl, can } = meeting;
  if (state === "postponed" || state === "cancelled") return null;
  if (state === "over") {
    return (
      <Notice title="Incontro concluso">
        Non ci si può più collegare. Programma, materiali e resoconto sono nella sua pagina.
      </Notice>
    );
  }
  if (mode === "in_person") {
    return (
      <Notice title="Incontro in presenza">
        Per questo incontro non c’è un collegamento: ci si trova sul posto.
      </Notice>
    );
  }
  if (!can.join) {
    const back = new URLSearchParams({ callbackUrl: `/incontri/${meeting.slug}/partecipa` });
    return (
      <>
        <Notice title="Il collegamento è per chi fa parte della comunità">
          Dopo l’accesso si torna qui. Chi non ha ancora un account può{" "}
          <a href="/accedi/richiesta">chiedere di entrare</a>.
        </Notice>
        <p>
          <a href={`/accedi?${back}`} className="button">
            Accedi per partecipare
          </a>
        </p>
      </>
    );
  }
  if (!joinUrl) {
    return (
      <Notice title="Il collegamento non c’è ancora">
        Compare qui prima dell’incontro. La redazione lo aggiunge appena è noto.
      </Notice>
    );
  }
  return (
    <>
      <p className="mt-8">
        <a href={joinUrl} className="button" rel="noreferrer">
          Collegati all’incontro
        </a>
      </p>
      <p className="mt-3 max-w-[62ch] break-words text-quiet">
        Si apre un altro sito: {joinUrl}. È per chi fa parte della comunità: da non pubblicare
        altrove.
      </p>
    </>
  );
}
