import { deviceZone } from "~/lib/time/zone";
import { ConsentFields } from "~/features/identity/components/login/consent-fields";
import { brazilZones } from "~/features/identity/components/account/brazil-zones";
import { NewPasswordField } from "~/features/identity/components/password/new-password-field";
import { typedIn, type Refusal } from "~/features/identity/components/login/refusal";
import { useHydrated } from "~/ui/form/hydrated";
import { TextField } from "~/ui/form/text-field";

/** Field name → label, for the summary of a refused registration. */
export const registrationLabels = {
  name: "Nome",
  email: "E-mail",
  password: "Senha",
  crp: "CRP",
  clinicName: "Consultório ou clínica",
  "consents.terms": "Termos de uso",
  "consents.dataProcessing": "Tratamento de dados",
};

type RegistrationFieldsProps = {
  role: "patient" | "psychologist" | "admin";
  refusal: Refusal | null;
  /** From the invitation; the e-mail is then settled. */
  invited?: { name: string; email: string; crp?: string | null };
};

/** What everybody is asked when an account is made, and the CRP of who attends. */
export function RegistrationFields({ role, refusal, invited }: RegistrationFieldsProps) {
  const fields = refusal?.fields ?? {};
  return (
    <div className="space-y-5">
      <TextField
        name="name"
        label={role === "patient" ? "Como você se chama" : "Nome completo"}
        hint={role === "patient" ? "É assim que quem acompanha você vai ver o seu nome." : undefined}
        autoComplete="name"
        required
        longest={100}
        defaultValue={typedIn(refusal, "name", invited?.name)}
        error={fields.name}
      />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        hint={invited ? "O convite é para este endereço." : undefined}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        required
        readOnly={invited !== undefined}
        defaultValue={invited?.email ?? typedIn(refusal, "email")}
        error={fields.email}
      />
      {role === "psychologist" && <CrpField refusal={refusal} known={invited?.crp ?? ""} />}
      {role !== "patient" && !invited && <ClinicField refusal={refusal} required={role === "admin"} />}
      <NewPasswordField error={fields.password} />
      <ConsentFields refusal={refusal} />
      <OwnZone />
    </div>
  );
}

function CrpField({ refusal, known }: { refusal: Refusal | null; known: string }) {
  return (
    <TextField
      name="crp"
      label="CRP"
      hint="Região, barra e número, como 06/123456. Uma pessoa da nossa equipe confere."
      autoComplete="off"
      spellCheck={false}
      required
      defaultValue={typedIn(refusal, "crp", known)}
      error={refusal?.fields.crp}
    />
  );
}

function ClinicField({ refusal, required }: { refusal: Refusal | null; required: boolean }) {
  return (
    <TextField
      name="clinicName"
      label={required ? "Nome da clínica" : "Nome do consultório ou da clínica"}
      hint={required ? "Quem é convidado vê este nome." : "Quem é convidado vê este nome. Sem ele, usamos o seu."}
      optional={!required}
      required={required}
      autoComplete="organization"
      longest={100}
      defaultValue={typedIn(refusal, "clinicName")}
      error={refusal?.fields.clinicName ?? (required ? refusal?.fields.role : undefined)}
    />
  );
}

/** The browser's own zone if it is one of Brazil's; without JavaScript, São Paulo's until it is changed in the account. */
function OwnZone() {
  const own = useHydrated() ? deviceZone() : "";
  const known = brazilZones.some(({ zone }) => zone === own);
  return <input type="hidden" name="zone" value={known ? own : ""} />;
}
