export const column = 'name';
