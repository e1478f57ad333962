export const column = 'full_name';
