import { RichText } from "#components/rich-text/rich-text";
import { TextPageContacts, type Topic } from "#components/site/text-page-contacts";
import { PageContents } from "#components/ui/page-contents";
import { PageHead } from "#components/ui/page-head";
import { Prose } from "#components/ui/prose";
import { TwoColumns } from "#components/ui/two-columns";
import { headingsOf } from "#lib/rich-text/rules";
import type { Site, SiteText } from "#lib/site/queries";

/** A standing text, with what the settings of the portal say on its subject. */
export function TextPage(props: { text: SiteText; site: Site; topic: Topic }) {
  const { text } = props;
  const contents = headingsOf(text.body).filter(({ level }) => level === 2);
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <TwoColumns
        aside={
          <div className="lg:-mt-14">
            <PageContents parts={contents} />
          </div>
        }
      >
        <TextPageContacts site={props.site} topic={props.topic} />
        <Prose>
          <RichText text={text.body} />
        </Prose>
      </TwoColumns>
    </>
  );
}
