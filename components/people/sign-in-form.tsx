import { FormProblem } from "@/components/people/form-problem";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type SignInFormProps = {
  csrfToken: string;
  /** Where to go afterwards; null leaves it to what the browser was on its way to. */
  next: string | null;
  problem: string | null;
};

/** A plain form: it works without JavaScript. */
export function SignInForm({ csrfToken, next, problem }: SignInFormProps) {
  return (
    <form method="post" action="/api/auth/callback/credentials" className="grid max-w-[360px] gap-4">
      <FormProblem error={problem === null ? null : { message: problem }} />
      <input type="hidden" name="csrfToken" value={csrfToken} />
      {next === null ? null : <input type="hidden" name="callbackUrl" value={next} />}
      <TextField label="Address" name="email" type="email" autoComplete="username" required maxLength={254} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <div>
        <Button type="submit" look="primary">
          Sign in
        </Button>
      </div>
    </form>
  );
}
