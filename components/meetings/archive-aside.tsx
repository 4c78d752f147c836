import { SideList } from "#components/ui/side-list";

/** At the side of a page, the ways to the meetings it is about, and to their materials. */
export function ArchiveAside(props: {
  href: string;
  label: string;
  materials?: { href: string; label: string };
}) {
  const links = [props, ...(props.materials ? [props.materials] : [])];
  return (
    <SideList
      id="archivio"
      title="Nell’archivio"
      items={links.map(({ href, label }) => ({ key: href, content: <a href={href}>{label}</a> }))}
    />
  );
}
