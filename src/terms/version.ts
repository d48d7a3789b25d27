/** Version of the product, as in package.json; what a person has seen of it is kept by this. */
export const productVersion = '0.1.0';
