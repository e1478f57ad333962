import { z } from 'zod';

const email = z.email('an e-mail address such as ops@example.com');

/** What every account needs once, before the first deployment: `ez-deploy bootstrap` makes it. */
export const foundationSchema = z
  .strictObject({
    repository: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, 'OWNER/NAME of the repository on GitHub')
      .describe('OWNER/NAME of the GitHub repository whose workflows may assume the roles.'),
    oidcProvider: z
      .enum(['create', 'existing'])
      .default('create')
      .describe('existing: the account has GitHub’s OIDC provider already; an account can have only one.'),
    trail: z.boolean().default(true).describe('false: the account, or its organization, has a CloudTrail already.'),
    people: z
      .boolean()
      .default(true)
      .describe('A group for people in which nothing but their own MFA device can be reached without MFA.'),
    budget: z
      .strictObject({
        monthly: z.number().min(1).max(10_000_000).describe('USD a month that the account may cost.'),
        email: z.array(email).min(1).max(10).describe('Who is written to at 80 % and 100 %, spent or forecast.'),
      })
      .optional()
      .describe('A budget of the account, and alarms on its estimated charges.'),
    organization: z
      .strictObject({
        account: z
          .strictObject({
            name: z.string().min(1).max(50).describe('Name of the account.'),
            email: email.describe('Address of its root user; no other account may have it.'),
          })
          .describe('The account to make for production.'),
      })
      .optional()
      .describe('Only with bootstrap --organization true: AWS Organizations, and an account for production in it.'),
  })
  .describe('What an account needs once before the first deployment (ez-deploy bootstrap).');
export type FoundationConfig = z.output<typeof foundationSchema>;
