import { NewsEditor } from "#components/news/news-editor";
import { PageAddress } from "#components/newsroom/page-address";
import { PurgeLink } from "#components/newsroom/purge-link";
import { RichText } from "#components/rich-text/rich-text";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { listSubjects } from "#lib/choices/queries";
import { today } from "#lib/clock";
import { listMeetingsNamed } from "#lib/directory/queries";
import { PAGE_OUTCOMES } from "#lib/editorial/messages";
import { getDraft } from "#lib/editorial/queries";
import { pageSchema } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { getNewsAddress } from "#lib/news/queries";
import { newsDraftSchema } from "#lib/news/schema";
import { findOldAddress } from "#lib/pages/queries";
import { loadPictures } from "#lib/pictures/queries";
import { purgePath } from "#lib/purges/queries";
import { picturesOf } from "#lib/rich-text/rules";
import { getSite } from "#lib/site/queries";
import { EDITING_ACTIONS } from "../../editing-actions";
import { newsroomPage } from "../../newsroom-page";
import { changeAddressAction } from "../../page-actions";

const { page, metadata } = newsroomPage({
  title: "Notizia",
  section: "/redazione/notizie",
  trail: [{ label: "Notizie", href: "/redazione/notizie" }],
  load: async (actor, { params }) => {
    const ref = pageSchema.safeParse({ kind: "news_item", id: params.id });
    if (!ref.success) throw notFound("Notizia");
    const { timeZone } = await getSite(actor);
    const { document: stored, ...draft } = await getDraft(actor, ref.data);
    const document = newsDraftSchema.parse(stored);
    const [meetings, subjects, publicPath, pictures] = await Promise.all([
      listMeetingsNamed(actor, document.meetingIds),
      listSubjects(actor),
      getNewsAddress(actor, draft.id),
      loadPictures(
        actor,
        picturesOf(document.body).map(({ fileId }) => fileId),
      ),
    ]);
    const below = {
      purgeHref: purgePath(actor, ref.data),
      address: await findOldAddress(actor, { kind: "news_item", id: draft.id }),
    };
    return {
      draft,
      document,
      meetings,
      subjects,
      publicPath,
      pictures,
      timeZone,
      today: today(timeZone),
      below,
    };
  },
  draw: ({ pictures, below, ...view }, { query }) => (
    <>
      <PageHead title={view.document.title || "Notizia senza titolo"} />
      <OutcomeNotice outcomes={PAGE_OUTCOMES} outcome={query.esito} />
      {/* A new version is a new editor: what it holds comes from the server again. */}
      <NewsEditor key={view.draft.version} {...view} actions={EDITING_ACTIONS}>
        <RichText text={view.document.body} pictures={pictures} />
      </NewsEditor>
      <PageAddress
        action={changeAddressAction}
        page={{ kind: "news_item", id: view.draft.id }}
        address={below.address}
      />
      <PurgeLink href={below.purgeHref} />
    </>
  ),
});

export { metadata, page as default };
