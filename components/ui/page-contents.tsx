import { SideList } from "#components/ui/side-list";

/** The parts of a long page, where there is room beside it. */
export function PageContents({ parts }: { parts: readonly { id: string; text: string }[] }) {
  return (
    <div className="max-lg:hidden">
      <SideList
        id="indice"
        title="In questa pagina"
        items={parts.map(({ id, text }) => ({ key: id, content: <a href={`#${id}`}>{text}</a> }))}
      />
    </div>
  );
}
