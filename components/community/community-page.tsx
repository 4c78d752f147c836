import { PartnerList } from "#components/community/partner-list";
import { Timeline } from "#components/community/timeline";
import { RichText } from "#components/rich-text/rich-text";
import { PageContents } from "#components/ui/page-contents";
import { PageHead } from "#components/ui/page-head";
import { Prose } from "#components/ui/prose";
import { Section } from "#components/ui/section";
import { TwoColumns } from "#components/ui/two-columns";
import type { TimelineYear } from "#lib/community/queries";
import type { Partner } from "#lib/organisations/queries";
import { headingsOf } from "#lib/rich-text/rules";
import type { RichText as RichTextDocument } from "#lib/rich-text/schema";

/** What the community is, how it went year by year, who carries it. */
export function CommunityPage(props: {
  text: { title: string; lead: string; body: RichTextDocument };
  timeline: readonly TimelineYear[];
  partners: readonly Partner[];
}) {
  const { text, timeline, partners } = props;
  const contents = [
    ...headingsOf(text.body).filter((heading) => heading.level === 2),
    ...(timeline.length > 0 ? [{ id: "anno-per-anno", text: "Anno per anno" }] : []),
    ...(partners.length > 0 ? [{ id: "partner", text: "I partner" }] : []),
  ];
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <div className="border-t border-line">
        <TwoColumns aside={<PageContents parts={contents} />}>
          <div className="mt-8 md:mt-14">
            <Prose>
              <RichText text={text.body} />
            </Prose>
          </div>
        </TwoColumns>
      </div>
      {timeline.length > 0 && (
        <Section id="anno-per-anno" title="Anno per anno">
          <div className="border-t border-line pt-8">
            <Timeline years={timeline} />
          </div>
        </Section>
      )}
      {partners.length > 0 && (
        <Section id="partner" title="I partner">
          <PartnerList partners={partners} />
        </Section>
      )}
    </>
  );
}
