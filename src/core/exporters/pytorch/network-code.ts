/**
 * @file The network in PyTorch with Keras's numerics: how kernels start, and what batch normalization remembers.
 */
import { say } from '../../../words/say';
import type { Activation } from '../../network/activations';
import type { NetworkPlan, PlannedLayer } from '../../network/plan';
import { pyNumber, pyString } from '../python/literals';
import { pyDoc } from '../python/remarks';

const modules: Record<Exclude<Activation, 'linear' | 'softmax'>, string> = {
  relu: 'nn.ReLU()',
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
  gelu: 'nn.GELU()',
  silu: 'nn.SiLU()',
  softplus: 'nn.Softplus()',
  leaky_relu: 'nn.LeakyReLU(0.2)',
};

/** Helpers and the function `make_network(inputs)`; `logits` leaves the output activation to the loss. */
export function networkCode(plan: NetworkPlan, logits: boolean): string {
  const last = plan.layers.length - 1;
  const lines = plan.layers.flatMap((layer, index) =>
    layerCode(layer, index === firstDense(plan), logits && index === last),
  );
  const has = (kind: PlannedLayer['kind']) => plan.layers.some((layer) => layer.kind === kind);
  return `${denseHelper()}
${has('batch-normalization') ? `\n${batchNormalization()}\n` : ''}${has('gaussian-noise') ? `\n${gaussianNoise()}\n` : ''}
def make_network(inputs):
    return nn.Sequential(
${lines.map((line) => `        ${line},\n`).join('')}    )
`;
}

/** The first layer with a kernel takes as many inputs as the data has features. */
function firstDense({ layers }: NetworkPlan): number {
  return layers.findIndex(({ kind }) => kind === 'dense');
}

function layerCode(layer: PlannedLayer, first: boolean, logits: boolean): string[] {
  switch (layer.kind) {
    case 'dense': {
      const { units, activation, kernelInitializer = 'glorot_uniform', l1 = 0, l2 = 0 } = layer;
      const args = [
        first ? 'inputs' : String(layer.inputs),
        String(units),
        ...(kernelInitializer === 'glorot_uniform' ? [] : [pyString(kernelInitializer)]),
        ...(l1 > 0 ? [`l1=${pyNumber(l1)}`] : []),
        ...(l2 > 0 ? [`l2=${pyNumber(l2)}`] : []),
      ];
      return [`dense(${args.join(', ')})`, ...(logits ? [] : activationCode(activation))];
    }
    case 'batch-normalization':
      return [
        `BatchNorm(${layer.units}, momentum=${pyNumber(layer.momentum)}, epsilon=${pyNumber(layer.epsilon)})`,
      ];
    case 'dropout':
      return [`nn.Dropout(${pyNumber(layer.rate)})`];
    case 'activation':
      return activationCode(layer.activation);
    case 'gaussian-noise':
      return [`GaussianNoise(${pyNumber(layer.stddev)})`];
  }
}

function activationCode(activation: Activation): string[] {
  if (activation === 'linear') return [];
  return [activation === 'softmax' ? 'nn.Softmax(dim=1)' : modules[activation]];
}

const denseHelper = () => `def dense(inputs, units, kernel="glorot_uniform", l1=0.0, l2=0.0):
${pyDoc(say('exporters.pytorch.network.dense'))}
    layer = nn.Linear(inputs, units)
    family, shape = kernel.split("_")
    variance = {"glorot": 2 / (inputs + units), "he": 2 / inputs, "lecun": 1 / inputs}[family]
    if shape == "uniform":
        limit = math.sqrt(3 * variance)
        nn.init.uniform_(layer.weight, -limit, limit)
    else:  # ${say('exporters.pytorch.network.truncated')}
        deviation = math.sqrt(variance) / 0.87962566103423978
        nn.init.trunc_normal_(layer.weight, std=deviation, a=-2 * deviation, b=2 * deviation)
    nn.init.zeros_(layer.bias)
    layer.l1, layer.l2 = l1, l2
    return layer
`;

const batchNormalization = () => `class BatchNorm(nn.Module):
${pyDoc(say('exporters.pytorch.network.batchNorm'))}

    def __init__(self, units, momentum, epsilon):
        super().__init__()
        self.gamma, self.beta = nn.Parameter(torch.ones(units)), nn.Parameter(torch.zeros(units))
        self.register_buffer("mean", torch.zeros(units))
        self.register_buffer("variance", torch.ones(units))
        self.momentum, self.epsilon = momentum, epsilon

    def forward(self, x):
        mean, variance = self.mean, self.variance
        if self.training:
            mean, variance = x.mean(0), x.var(0, unbiased=False)
            with torch.no_grad():
                self.mean.lerp_(mean, 1 - self.momentum)
                self.variance.lerp_(variance, 1 - self.momentum)
        return (x - mean) * torch.rsqrt(variance + self.epsilon) * self.gamma + self.beta
`;

const gaussianNoise = () => `class GaussianNoise(nn.Module):
${pyDoc(say('exporters.pytorch.network.noise'))}

    def __init__(self, deviation):
        super().__init__()
        self.deviation = deviation

    def forward(self, x):
        return x + self.deviation * torch.randn_like(x) if self.training else x
`;
