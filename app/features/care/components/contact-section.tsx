import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";

/** How to reach a patient, and what is shown only when they call for help. */
export function ContactSection({ patientId, email }: { patientId: string; email: string | null }) {
  return (
    <section aria-labelledby="contato" className="mb-9">
      <h2 id="contato" className="mb-3 text-lg dense:text-base">
        Contato
      </h2>
      <p>
        {email === null ? (
          <span className="text-ink-soft">Sem e-mail.</span>
        ) : (
          <a href={`mailto:${email}`} className="link wrap-anywhere">
            {email}
          </a>
        )}
      </p>
      <p className="mt-2 max-w-reading text-ink-soft">
        O telefone e as pessoas de confiança aparecem enquanto há um pedido de ajuda aberto, como a pessoa permitiu.{" "}
        <Link to={teamPaths.patientAlerts(patientId)} className="link">
          Pedidos de ajuda
        </Link>
      </p>
    </section>
  );
}
