import { RATING_LABELS, RatingFields } from "#components/feedback/rating-fields";
import { SentNotice } from "#components/feedback/sent-notice";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { ANONYMOUS } from "#lib/actor";
import { notFound } from "#lib/errors";
import { loadPageTitles } from "#lib/feedback/queries";
import { openPage } from "../../personal-page";
import { ratePageAction } from "../actions";
import { toldPage } from "../told-page";

const TITLE = "Valutare una pagina";

const { page, metadata } = openPage({
  title: TITLE,
  path: "/valuta",
  load: async (_actor, address) => {
    const { path, sent } = toldPage(address);
    // There is no form without a page to speak of.
    if (path === null) throw notFound("Pagina");
    const titles = await loadPageTitles(ANONYMOUS, [path]);
    return { path, sent, title: titles.get(path) ?? path };
  },
  draw: ({ path, sent, title }) =>
    sent ? (
      <>
        <PageHead title={TITLE} />
        <SentNotice title="Grazie, la valutazione è arrivata." page={path}>
          <p>La redazione la usa per migliorare la pagina. Ai commenti non si risponde.</p>
        </SentNotice>
      </>
    ) : (
      <>
        <PageHead
          title={TITLE}
          lead={
            <>
              Pagina da valutare:{" "}
              <a href={path} className="wrap-anywhere">
                {title}
              </a>
            </>
          }
        />
        <ActionForm action={ratePageAction} submit="Invia la valutazione" labels={RATING_LABELS}>
          <RatingFields page={path} />
        </ActionForm>
      </>
    ),
});

export { metadata, page as default };
