import { createContext, useContext } from 'hono/jsx';
import { sayIn } from './env.ts';

/** The language of the page that is drawn; the frame of every page sets it. */
export const Speaking = createContext(sayIn('ja'));

/** A text in the language of the page, for the parts that it is drawn from. */
export const useSay = () => useContext(Speaking);
