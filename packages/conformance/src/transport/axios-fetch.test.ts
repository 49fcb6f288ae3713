import { axiosClient } from "./axios-client.ts"
import { describeContract } from "./contract.ts"

describeContract({ name: "axios with its fetch adapter", open: axiosClient("fetch") })
