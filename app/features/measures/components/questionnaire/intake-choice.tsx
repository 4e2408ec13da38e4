import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Fold } from "~/ui/fold";
import { instruments } from "../../instrument/instruments.data";

type IntakeChoiceProps = { sheets: { id: string; title: string }[] };

/** What goes along with an invitation, to be answered before the first session. */
export function IntakeChoice({ sheets }: IntakeChoiceProps) {
  const scales = [instruments["phq-9"], instruments["gad-7"]].map(({ code, name, about }) => {
    return { id: code, title: `${name} · ${about.toLowerCase()}` };
  });
  return (
    <Fold label="Enviar perguntas para antes da primeira sessão">
      <fieldset>
        <legend className="sr-only">Perguntas que vão junto com o convite</legend>
        {[...sheets, ...scales].map(({ id, title }) => (
          <label key={id} className="flex min-h-11 items-center gap-3 dense:min-h-8">
            <input type="checkbox" name="intake" value={id} className="size-4 accent-act" />
            <span className="wrap-anywhere">{title}</span>
          </label>
        ))}
        <p className="mt-2 text-sm text-ink-soft">
          A pessoa encontra as perguntas depois de aceitar o convite.{" "}
          <Link to={teamPaths.questionnaires()} className="link">
            Seus questionários
          </Link>
        </p>
      </fieldset>
    </Fold>
  );
}
