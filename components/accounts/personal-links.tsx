/** Where somebody who is signed in may go. */
export interface PersonalPlaces {
  decide: boolean;
  listMembers: boolean;
  keepLab: boolean;
  offer: boolean;
  newsroom: boolean;
}

/** The personal pages of whoever is signed in, as list items. */
export function PersonalLinks(props: {
  can: PersonalPlaces;
  current?: string;
  className?: string;
}) {
  const { can } = props;
  const links = [
    { href: "/area", label: "Il mio account", shown: true },
    { href: "/area/richieste", label: "Richieste e inviti", shown: can.decide },
    { href: "/area/membri", label: "Membri", shown: can.listMembers },
    { href: "/area/laboratori", label: "Il mio laboratorio", shown: can.keepLab },
    { href: "/area/materiali", label: "Materiali proposti", shown: can.offer },
    { href: "/redazione", label: "Redazione", shown: can.newsroom },
  ];
  return links
    .filter(({ shown }) => shown)
    .map(({ href, label }) => (
      <li key={href}>
        <a
          href={href}
          className={props.className}
          aria-current={href === props.current ? "page" : undefined}
        >
          {label}
        </a>
      </li>
    ));
}
