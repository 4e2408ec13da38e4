import { Notice } from "~/ui/feedback/notice";
import { HeavyMoodChosen } from "../mood/heavy-mood";

/** Shown beside the button of a check-in that could not be sent because there is no network. */
export function LostCheckInNotice() {
  return (
    <div role="alert">
      <Notice title="Sem conexão agora" className="my-4">
        <p>O que você marcou continua nesta página. Quando a conexão voltar, enviamos.</p>
      </Notice>
      <HeavyMoodChosen />
    </div>
  );
}
