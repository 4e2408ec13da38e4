import { Link } from "@remix-run/react";
import { sitePaths } from "~/site-paths";
import { contacts } from "../copy/contact";
import { SiteHeader } from "./site-header";
import { SiteShell } from "./site-shell";

/** Whom to write to, about what, and what to expect; nobody is treated by e-mail. @param props.officer where to write to (LGPD art. 41) */
export function ContactPage({ officer }: { officer: string }) {
  return (
    <SiteShell>
      <SiteHeader
        title="Contato"
        lead="Uma pessoa lê e responde, em português. Para ajuda agora, ligue: por e-mail ninguém consegue atender uma emergência."
      />
      <dl className="max-w-reading">
        {contacts.map(({ about, text, subject }) => (
          <div key={about} className="border-t border-line py-5">
            <dt className="text-lg font-semibold">{about}</dt>
            <dd className="mt-1">
              {text}{" "}
              <a href={`mailto:${officer}?subject=${encodeURIComponent(subject)}`} className="link">
                {officer}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line pt-5">
        Muita coisa já está respondida em{" "}
        <Link to={sitePaths.help()} className="link">
          Dúvidas
        </Link>
        . Se algo parece fora do ar, veja a{" "}
        <Link to={sitePaths.status()} className="link">
          Situação
        </Link>
        .
      </p>
    </SiteShell>
  );
}
