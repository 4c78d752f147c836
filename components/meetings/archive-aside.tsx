import { SideList } from "#components/ui/side-list";

/** At the side of a page, the way to the meetings of the archive it is about. */
export function ArchiveAside({ href, label }: { href: string; label: string }) {
  return (
    <SideList
      id="archivio"
      title="Nell’archivio"
      items={[{ key: "archivio", content: <a href={href}>{label}</a> }]}
    />
  );
}
