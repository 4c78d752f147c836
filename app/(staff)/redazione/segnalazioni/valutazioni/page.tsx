import { RatedPageList } from "#components/feedback/rated-page-list";
import { RatingCommentList } from "#components/feedback/rating-comment-list";
import { ActionForm } from "#components/ui/action-form";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { Pagination } from "#components/ui/pagination";
import { Section } from "#components/ui/section";
import { listRatedPages, listRatingComments } from "#lib/feedback/queries";
import { pagesOf } from "#lib/web/list-address";
import { eraseCommentAction } from "../actions";
import { askedPart, reportsPage } from "../reports-page";

const HERE = "/redazione/segnalazioni/valutazioni";
const MOST_COMMENTS = 50;

const { page, metadata } = reportsPage({
  title: "Valutazioni",
  current: "valutazioni",
  load: async (actor, address) => {
    const { pagina = "" } = address.query;
    // A path asks for the comments of a page, a number for a part of the list.
    const about = pagina.startsWith("/") ? pagina.slice(0, 300) : null;
    const { number, skip, limit } = askedPart(address);
    const comments = { limit: MOST_COMMENTS, ...(about ? { page: about } : {}) };
    return {
      about,
      number,
      rated: await listRatedPages(actor, { skip, limit }),
      comments: await listRatingComments(actor, comments),
    };
  },
  draw: ({ about, number, rated, comments, timeZone }, { query }) => (
    <>
      <PageHead
        title="Valutazioni"
        lead="Chi legge può dire se una pagina è stata utile. Le valutazioni sono anonime."
      />
      {query.esito === "cancellato" && (
        <Notice tone="success">Il commento è stato cancellato; la valutazione conta ancora.</Notice>
      )}
      <RatedPageList pages={rated.pages} />
      <Pagination
        page={number}
        pages={pagesOf(rated.total)}
        label="Pagine delle valutazioni"
        hrefOf={(to) => `${HERE}?pagina=${to}`}
      />
      <Section
        id="commenti"
        title={about ? `Commenti su ${about}` : "Ultimi commenti"}
        more={about && <a href={`${HERE}#commenti`}>Tutti i commenti</a>}
      >
        <RatingCommentList
          comments={comments}
          timeZone={timeZone}
          erase={({ id }) => (
            <ActionForm action={eraseCommentAction} submit="Cancella il commento" quiet>
              <input type="hidden" name="id" value={id} />
            </ActionForm>
          )}
        />
      </Section>
    </>
  ),
});

export { metadata, page as default };
