import { PersonalLinks, type PersonalPlaces } from "#components/accounts/personal-links";

/** Where somebody who is signed in may go, and the way out. */
export function MemberBar(props: {
  name: string;
  can: PersonalPlaces;
  current: string;
  signOut: () => Promise<void>;
}) {
  return (
    <nav
      aria-label="Area riservata"
      className="border-b border-line bg-wash text-base print:hidden"
    >
      <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1">
        <ul className="flex flex-wrap gap-x-6">
          <PersonalLinks can={props.can} current={props.current} className="inline-block py-2" />
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
