import { Form } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { LimitWay } from "~/features/plans/components/limit-way";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { roleLabels } from "../../login/viewer";
import { teamRoles, type RolesOfPerson } from "../../people/team-roles";
import { Disclosure } from "../disclosure";

const lets = {
  psychologist: "atende, e vê só os próprios pacientes",
  admin: "cuida de pessoas, plano e registros, sem ver o que é clínico",
} as const;

/** What somebody is in the team: each role says what it lets do, and why it cannot be given. */
export function MemberRoles({ roles, crp, isSelf }: RolesOfPerson) {
  const refusal = useRefusal("roles");
  const chosen: readonly string[] = refusal === null ? roles : [refusal.values.roles ?? []].flat();
  return (
    <Disclosure summary="Mudar perfis" open={refusal !== null} className="mt-3">
      <FormError message={refusal?.message} />
      <LimitWay code={refusal?.code} who="admin" />
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="roles" />
        <fieldset>
          <legend className="sr-only">Perfis na clínica</legend>
          {teamRoles.map((role) => (
            <label key={role} className="flex min-h-11 items-start gap-3 py-1.5">
              <input
                type="checkbox"
                name="roles"
                value={role}
                defaultChecked={chosen.includes(role)}
                className="mt-0.5 size-5 shrink-0"
              />
              <span>
                {roleLabels[role]}
                <span className="block text-sm text-ink-soft">
                  {lets[role]}
                  {role === "psychologist" && (crp === null ? "; falta informar o CRP" : `; CRP ${crp}`)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="mt-2 text-sm text-ink-soft">
          {isSelf
            ? "Vale na hora. Sem Administração, você sai desta página e entra de novo com o outro perfil."
            : "Vale na hora, e a pessoa é avisada."}
        </p>
        <Button variant="quiet" className="mt-3" pending={usePending("roles")} pendingLabel="Salvando">
          Salvar perfis
        </Button>
      </Form>
    </Disclosure>
  );
}
