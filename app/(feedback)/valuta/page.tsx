import { RATING_LABELS, RatingFields } from "#components/feedback/rating-fields";
import { SentNotice } from "#components/feedback/sent-notice";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { notFound } from "#lib/errors";
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
    return { path, sent };
  },
  draw: ({ path, sent }) =>
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
              La pagina da valutare è{" "}
              <a href={path} className="wrap-anywhere">
                {path === "/" ? "quella iniziale" : path}
              </a>
              .
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
