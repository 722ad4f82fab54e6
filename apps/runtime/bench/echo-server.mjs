// The least that a server can do with a message: parse it and send it back. What the figures are compared with.
import { fastify } from 'fastify';

const app = fastify();
app.post('/v1/channels/demo/messages', (request) => ({ accepted: true, id: request.body.id }));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('Bellhop is running: echo');
