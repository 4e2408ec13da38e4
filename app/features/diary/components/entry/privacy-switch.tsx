import { Switch } from "~/ui/form/switch";
import { namesInWords } from "../mood/names-in-words";

type PrivacySwitchProps = { defaultChecked: boolean; team: string[] | null };

function audienceOf(team: string[] | null): string {
  if (team === null) return "Quem acompanha você poderá ler.";
  if (team.length === 0) return "Hoje ninguém além de você. Se alguém passar a acompanhar você, poderá ler.";
  return `Quem pode ler: você e ${namesInWords(team)}.`;
}

/** The private switch, saying by name who can read; the sentence follows the switch without JavaScript too. */
export function PrivacySwitch({ defaultChecked, team }: PrivacySwitchProps) {
  return (
    <div className="group/private max-w-form border-y border-line py-2">
      <Switch
        name="isPrivate"
        label={<span className="font-medium">Só para mim</span>}
        defaultChecked={defaultChecked}
        hint={
          <>
            <span className="hidden group-has-checked/private:inline">Ninguém além de você lê esta anotação.</span>
            <span className="group-has-checked/private:hidden">{audienceOf(team)}</span>
          </>
        }
      />
    </div>
  );
}
