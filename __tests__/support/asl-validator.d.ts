/** The package has no types of its own. */
declare module 'asl-validator' {
  export default function aslValidator(definition: object): {
    isValid: boolean;
    errors: readonly unknown[];
    errorsText: () => string;
  };
}
