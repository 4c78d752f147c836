import type { ReactNode } from "react";
import { formatInstant } from "#lib/format";
import type { PendingInvitation } from "#lib/invitations/queries";

export function OpenInvitations(props: {
  invitations: PendingInvitation[];
  timeZone: string;
  withdraw: (invitation: PendingInvitation) => ReactNode;
}) {
  return (
    <ul>
      {props.invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line py-3"
        >
          <span>
            <b>{invitation.account.name}</b>, {invitation.email}
            <span className="block text-base text-soft">
              valido fino al {formatInstant(invitation.expiresAt, props.timeZone)}
            </span>
          </span>
          {props.withdraw(invitation)}
        </li>
      ))}
    </ul>
  );
}
