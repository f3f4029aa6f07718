// Shows the description of this server; nothing is asked of any other.
SwaggerUIBundle({ url: '/openapi?format=json', dom_id: '#api', validatorUrl: null, docExpansion: 'none', defaultModelsExpandDepth: 0 });
