/** Where somebody who is signed in may go, and the way out. */
export function MemberBar(props: {
  name: string;
  can: { decide: boolean; listMembers: boolean; keepLab: boolean; newsroom: boolean };
  current: string;
  signOut: () => Promise<void>;
}) {
  const links = [
    { href: "/area", label: "Il mio account", shown: true },
    { href: "/area/richieste", label: "Richieste e inviti", shown: props.can.decide },
    { href: "/area/membri", label: "Membri", shown: props.can.listMembers },
    { href: "/area/laboratori", label: "Il mio laboratorio", shown: props.can.keepLab },
    { href: "/redazione", label: "Redazione", shown: props.can.newsroom },
  ];
  return (
    <nav
      aria-label="Area riservata"
      className="border-b border-line bg-wash text-base print:hidden"
    >
      <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1">
        <ul className="flex flex-wrap gap-x-6">
          {links
            .filter(({ shown }) => shown)
            .map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  className="inline-block py-2"
                  aria-current={href === props.current ? "page" : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
        </ul>
        <form action={props.signOut} className="flex items-center gap-4">
          <span className="text-soft">{props.name}</span>
          <button type="submit" className="min-h-11 cursor-pointer text-link underline">
            Esci
          </button>
        </form>
      </div>
    </nav>
  );
}
