import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FieldError } from "~/ui/form/field-error";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { TextArea } from "~/ui/form/text-area";
import { kindWords } from "../../incident/incident-words";

/** Opening an incident: when it was known, what, which data, of which clinic, what it may mean, what is done. */
export function IncidentForm({ nowWall, clinic }: { nowWall: string; clinic: { id: string; name: string } | null }) {
  const refusal = refusalOf(useActionData());
  const field = (name: string) => ({ name, error: refusal?.fields[name], defaultValue: typedIn(refusal, name) });
  const chosen = [refusal?.values.kinds ?? []].flat();
  return (
    <Form method="post" noValidate className="max-w-reading space-y-4">
      <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key")} />
      <FormError message={refusal?.fields.clinicId ?? refusal?.message} />
      <p>
        {clinic ? (
          <>
            Da clínica <strong>{clinic.name}</strong>; a administração dela é avisada ao abrir.{" "}
            <Link to={`${teamPaths.platformIncidents()}#abrir`} className="link">
              É de mais de uma
            </Link>
          </>
        ) : (
          "Da plataforma, ou de mais de uma clínica: as administrações são avisadas quando alguém delas entra na lista."
        )}
      </p>
      <DateTimeField
        {...field("known")}
        defaultValue={typedIn(refusal, "known") ?? nowWall}
        label="Quando soubemos que atingiu dados de pessoas"
        hint="Hora de Brasília. Os três dias úteis contam daqui."
        className="w-full sm:w-auto"
      />
      <TextArea
        {...field("what")}
        label="O que aconteceu"
        hint="Sem nomes e sem nada clínico."
        rows={3}
        longest={4000}
      />
      <fieldset>
        <legend className="font-medium dense:text-sm">Quais dados</legend>
        {Object.entries(kindWords).map(([kind, label]) => (
          <Checkbox
            key={kind}
            id={`kind-${kind}`}
            name="kinds"
            value={kind}
            label={label}
            defaultChecked={chosen.includes(kind)}
          />
        ))}
        <FieldError id="kinds-error">{refusal?.fields.kinds}</FieldError>
      </fieldset>
      <TextArea {...field("risks")} label="O que pode acontecer com as pessoas" rows={2} longest={4000} />
      <TextArea {...field("measures")} label="O que foi e será feito" rows={2} longest={4000} />
      <input type="hidden" name="clinicId" value={clinic?.id ?? ""} />
      <Button pending={useNavigation().state === "submitting"}>Abrir o incidente</Button>
    </Form>
  );
}
