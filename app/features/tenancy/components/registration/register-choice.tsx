import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { accountPaths } from "~/account-paths";

const choices = [
  {
    to: accountPaths.registerPatient(),
    who: "Sou paciente",
    text: "Quero um diário e ajuda por perto, com ou sem acompanhamento agora.",
  },
  {
    to: accountPaths.registerPsychologist(),
    who: "Sou psicóloga ou psicólogo",
    text: "Atendo pacientes e tenho CRP. Abro aqui o meu consultório ou a minha clínica.",
  },
  {
    to: accountPaths.registerClinic(),
    who: "Cuido de uma clínica",
    text: "Não atendo: convido quem atende e cuido das pessoas e dos acessos.",
  },
];

/** The one question before an account: for which side of the conversation. */
export function RegisterChoice() {
  return (
    <ul className="max-w-form divide-y divide-line border-y border-line">
      {choices.map(({ to, who, text }) => (
        <li key={to}>
          <Link to={to} prefetch="intent" className="group flex items-center gap-4 py-5">
            <span className="min-w-0 flex-1">
              <span className="block text-lg font-semibold text-act group-hover:underline">{who}</span>
              <span className="mt-0.5 block text-ink-soft">{text}</span>
            </span>
            <ArrowRight
              aria-hidden="true"
              className="size-5 shrink-0 text-act transition-transform duration-150 group-hover:translate-x-1"
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
