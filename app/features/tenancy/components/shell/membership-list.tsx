import { Form } from "@remix-run/react";
import { Check } from "lucide-react";
import { usePending } from "~/features/identity/components/login/refusal";
import type { Role } from "~/features/kernel/actor";
import { Button } from "~/ui/form/button";
import { roleLabels } from "../../login/viewer";

/** A person's place in a clinic. */
export type MembershipRow = { id: string; clinicId: string; clinicName: string; role: Role; current: boolean };

/** Every clinic and role of a person: where she is now, and a press to be elsewhere. */
export function MembershipList({ memberships }: { memberships: MembershipRow[] }) {
  const pending = usePending();
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {memberships.map(({ id, clinicName, role, current }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-48">
            <p className="font-medium">{clinicName}</p>
            <p className="text-sm text-ink-soft">{roleLabels[role]}</p>
          </div>
          {current ? (
            <p className="flex items-center gap-1.5 text-calm-text">
              <Check aria-hidden="true" className="size-5" />
              Você está aqui
            </p>
          ) : (
            <Form method="post">
              <input type="hidden" name="membershipId" value={id} />
              <Button variant="quiet" pending={pending}>
                Ir para cá
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
